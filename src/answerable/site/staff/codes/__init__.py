"""The codes at the desk: adopted, reviewed, and the consultation on them."""
