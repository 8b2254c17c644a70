"""The structure of every page, in every theme and size: nothing cut, nothing small, all named."""
