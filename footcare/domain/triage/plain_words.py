"""What each row of the triage table looks at, in plain words, for people who want to read it.

The table itself stands in ``table.py``; a test holds that each of its rows has words here and that
nothing here is without a row. Source of what is said: clinical base 3.1 and 3.2.
"""

from __future__ import annotations

from typing import Final

from footcare.i18n import N_

LOOKS_AT: Final = {
    "E1": N_("Shortness of breath, and a swelling of a foot or calf is marked."),
    "E2": N_("Fever, and the body's defences are weak. Nothing need be marked."),
    "E3": N_(
        "Fever or feeling unwell, and something is marked that alarms together with it: "
        "open skin, a blister, a burn, redness, warmth, swelling, a change of colour or shape, "
        "or anything wet."
    ),
    "E4": N_(
        "Glucose is unusually high without a reason, and something is marked that alarms "
        "together with it, as in E3."
    ),
    "E5": N_("Shortness of breath, and no swelling is marked."),
    "E6": N_(
        "Fever or feeling unwell where E3 does not apply. It counts for more when anything is "
        "marked or a part of a foot was not seen."
    ),
    "E7": N_("Glucose is unusually high without a reason, and E4 does not apply."),
    "M2": N_(
        "Sudden weakness of the face or an arm, trouble with speech, numbness between the legs, or "
        "new trouble with bladder or bowel."
    ),
    "G1": N_("Skin of a foot is black. A black nail has a row of its own."),
    "G2": N_(
        "Skin of a foot is bluish, purple, grey or very pale. New on one foot counts most, long "
        "the same counts least."
    ),
    "A1": N_(
        "A foot is cold, and it is also pale or blue, or it came suddenly, or with sudden pain."
    ),
    "A2": N_(
        "A foot is colder than the other, or both are cold. New on one foot counts most, above all "
        "where too little blood reaches the feet."
    ),
    "A3": N_("Pain at rest that eases when the leg hangs down. With open skin it counts for more."),
    "D1": N_("A calf is swollen, tight, warm or sore. One calf counts for more than both."),
    "C1": N_(
        "One foot has two or more of these: warmth, swelling, redness that stays, a new shape. "
        "Knowing a knock does not lower it."
    ),
    "C2": N_(
        "One foot has exactly one of these: warmth, swelling, a new shape. It counts for more "
        "where feeling is lost or not tested, and most for warmth after a past Charcot foot."
    ),
    "C3": N_(
        "Both feet are alike: warm, swollen, red, or changed in shape. Two or more of these count "
        "most."
    ),
    "I1": N_("Redness that spreads, a red streak, or redness of two centimetres or more."),
    "I2": N_(
        "A mark on the skin with pus, wetness or a bad smell; or with two or more of redness, "
        "warmth, swelling and more pain around it."
    ),
    "I3": N_("A mark on the skin with one of redness, warmth, swelling or more pain around it."),
    "U1": N_(
        "Open skin: a sore, a cut, or any other break. It counts for more when it gets worse or "
        "is deep."
    ),
    "U2": N_(
        "Any open skin, and too little blood reaches the feet, the kidneys have failed, or the "
        "body's defences are weak."
    ),
    "U3": N_(
        "Open skin or a blister that your foot team is already treating. Better or the same counts "
        "less, the same for two weeks more, and worse most."
    ),
    "U4": N_("A mark that is gone. After an open sore your team is still told."),
    "B": N_("A blister. It counts for more when it gets worse or stays for a week."),
    "S0": N_(
        "A small cut or graze on feet that are not at risk. It counts when it stays for a week, "
        "gets worse or is deep."
    ),
    "K": N_("Hard skin."),
    "CORN": N_("A corn. What a corn plaster did to the skin counts as a cut."),
    "F": N_("A crack in the skin. Deep or bleeding counts for more."),
    "SKIN": N_("Dry skin without a split."),
    "WEB": N_("Soggy skin between the toes. Split skin counts for more."),
    "FUNGUS": N_("Itchy or peeling skin. It counts for more when it is no better after two weeks."),
    "N": N_(
        "Nails: growing in, thick, too long or black. A black nail from a knock you know of counts "
        "for less."
    ),
    "R": N_(
        "A red or darker patch on one foot. One that fades within half an hour without the shoe "
        "counts for less, and asks for another shoe."
    ),
    "X": N_(
        "Something stuck in the skin. Only in the surface and wholly taken out counts for less."
    ),
    "SHOE": N_("Something lay in a shoe, and the skin is whole."),
    "H": N_("A burn or scald. With a blister or open skin it counts for more."),
    "BRUISE": N_("A bruise. One from a knock you know of counts for less."),
    "LOAD": N_("Any mark on a foot that you cannot stand on."),
    "DEEP": N_(
        "Any mark that goes deep, bleeds, hides blood below it, or is a hole made by something "
        "sharp."
    ),
    "SOCK": N_("Wet or stained skin or sock, or a bad smell from one place. Both count for more."),
    "SHAPE": N_("A changed shape of a foot that has long been the same."),
    "NUMB": N_("Less feeling than before. Suddenly counts for more."),
    "WART": N_("A wart, or a mole or dark spot that changes."),
    "P": N_(
        "Pain. Pain that is not your usual one counts for more, above all when it is sudden or "
        "strong, or the foot is warm or swollen."
    ),
    "M1": N_("In the touch test of the day two or more of six touches were not felt."),
    "M3": N_("In the touch test three or more touches fewer were felt than the time before."),
    "T1": N_(
        "With a thermometer one place is more than 2.2 °C (4.0 °F) warmer than the same place on "
        "the other foot. With open skin, a blister, redness, swelling or a new shape on the warmer "
        "foot, or after a past Charcot foot, it counts for more."
    ),
    "T2": N_("The same place of the same foot is that much warmer on two days in a row."),
    "O": N_(
        "The check of your feet by a professional is overdue, or there never was one. A date that "
        "your team gave counts first."
    ),
    "Z": N_("A part of a foot has not been seen for seven days or more."),
    "OTHER": N_("Something else, and anything that no other row looks at."),
    "W": N_(
        "Something got worse, and the rows that look at it ask for little: one step sooner, then."
    ),
}
"""By the id of the row; to be translated when shown."""
