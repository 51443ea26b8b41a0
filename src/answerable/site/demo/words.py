"""Invented people, organisations and words for the demo: nobody in it exists."""

from random import Random

GIVEN = (
    "Ada", "Alwin", "Benet", "Bryony", "Cato", "Cerys", "Dilys", "Dunstan", "Edith", "Ezra", "Fenn", "Flora", "Garth",
    "Gwen", "Hale", "Hester", "Ida", "Ivor", "Jory", "Juno", "Kit", "Lettice", "Linus", "Maud", "Merrin", "Ned",
    "Nesta", "Orla", "Osric", "Peregrine", "Perpetua", "Quill", "Rhoda", "Rowan", "Sabra", "Silas", "Tamsin", "Theo",
    "Una", "Urban", "Vesta", "Wilf", "Winifred", "Yestin", "Zillah",
)  # fmt: skip
FIRST = ("Amber", "Brass", "Candle", "Copper", "Dusk", "Ember", "Flint", "Glim", "Hearth", "Lamp", "Moth", "Pewter",
         "Quick", "Rush", "Spark", "Tallow", "Taper", "Tinder", "Wax", "Wick")  # fmt: skip
LAST = ("beck", "bourne", "combe", "croft", "dale", "field", "ford", "gate", "ham", "hurst", "ley", "low", "mere",
        "shaw", "stead", "thwaite", "ton", "well", "wick", "worth")  # fmt: skip
ORGANISATIONS = {
    "O-1": ("provider", "Evenlight Training"),
    "O-2": ("provider", "The Fairhand School"),
    "O-3": ("provider", "Northlamp Learning"),
    "O-4": ("provider", "Wickford Workshops"),
    "O-11": ("consultee", "Association of Apprentice Lanternmakers"),
    "O-12": ("consultee", "Women of the Lamp"),
    "O-13": ("consultee", "Harbour Lodges Forum"),
    "O-14": ("consultee", "Keepers of the Light"),
    "O-15": ("consultee", "Society of Travelling Menders"),
    "O-16": ("consultee", "Deaf Lanternmakers' Circle"),
}
TOLD = {
    "workshop-conduct": "At the lodge workshop my bench was cleared and my lanterns put outside in the rain, again.",
    "respect": "At the lodge meeting I was mocked for how I speak, and the others were told to laugh along.",
    "false-marks": "Lanterns with the lodge's mark are being sold that were never made in the lodge.",
    "misuse-of-funds": "Money from the oil fund was spent and no receipt was ever shown to the members.",
    "bringing-into-disrepute": "Things were said in public, in the Guild's name, that shamed all of us.",
}
RULES = tuple(TOLD)


def person_name(chance: Random) -> str:
    """Invent the name of a person."""
    return f"{chance.choice(GIVEN)} {chance.choice(FIRST)}{chance.choice(LAST)}"
