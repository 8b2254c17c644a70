; UNTESTED: written with care, never run. Inno Setup 6, after 'python packaging/build.py frozen':
;   iscc /DVersion=1.0.0 packaging\windows\footcare.iss
; For one person, without an administrator. Uninstalling never touches a diary.

#ifndef Version
  #error Name the version: iscc /DVersion=1.0.0 packaging\windows\footcare.iss
#endif

[Setup]
AppId={{5C0E7E1B-6E0B-4B5B-9C5F-6D1F5C7F0A11}
AppName=Footcare
AppVersion={#Version}
AppPublisher=The Footcare authors
DefaultDirName={localappdata}\Programs\Footcare
DisableProgramGroupPage=yes
PrivilegesRequired=lowest
ArchitecturesAllowed=x64compatible
ArchitecturesInstallIn64BitMode=x64compatible
LicenseFile=..\..\LICENSE
OutputDir=..\..\dist
OutputBaseFilename=footcare-{#Version}-windows
SetupIconFile=..\..\build\icons\footcare.ico
UninstallDisplayIcon={app}\footcare.exe
Compression=lzma2
SolidCompression=yes
WizardStyle=modern
; A running footcare is asked to end, so that what it is saving is finished first.
CloseApplications=yes
RestartApplications=no
ChangesAssociations=yes

[Languages]
Name: "english"; MessagesFile: "compiler:Default.isl"
Name: "german"; MessagesFile: "compiler:Languages\German.isl"

[Files]
Source: "..\..\dist\footcare\*"; DestDir: "{app}"; Flags: ignoreversion recursesubdirs

[InstallDelete]
; What an older version had and this one has not must not be found by it.
Type: filesandordirs; Name: "{app}\_internal"

[Icons]
Name: "{autoprograms}\Footcare"; Filename: "{app}\footcare.exe"; AppUserModelID: "Footcare.Footcare"

[Registry]
Root: HKCU; Subkey: "Software\Classes\.footcare.json\OpenWithProgids"; ValueType: string; ValueName: "Footcare.Diary"; ValueData: ""; Flags: uninsdeletevalue
Root: HKCU; Subkey: "Software\Classes\.footcare.toml\OpenWithProgids"; ValueType: string; ValueName: "Footcare.Diary"; ValueData: ""; Flags: uninsdeletevalue
Root: HKCU; Subkey: "Software\Classes\Footcare.Diary"; ValueType: string; ValueData: "Footcare diary"; Flags: uninsdeletekey
Root: HKCU; Subkey: "Software\Classes\Footcare.Diary\DefaultIcon"; ValueType: string; ValueData: "{app}\footcare.exe,0"
Root: HKCU; Subkey: "Software\Classes\Footcare.Diary\shell\open\command"; ValueType: string; ValueData: """{app}\footcare.exe"" --open ""%1"""
; The program's own entry for starting at login (Settings, Notifications) goes with the program.
Root: HKCU; Subkey: "Software\Microsoft\Windows\CurrentVersion\Run"; ValueName: "footcare"; ValueType: none; Flags: dontcreatekey uninsdeletevalue

[Run]
Filename: "{app}\footcare.exe"; Description: "{cm:LaunchProgram,Footcare}"; Flags: nowait postinstall skipifsilent
