"""The words of the invented codes, and what organisations that do not exist said of them."""

RESPECT = (
    "1. A member treats every other as one of the craft.\n\n2. Nobody is mocked for how they speak, where they "
    "come from, or whom they learned from.\n\n3. Whoever leads a workshop answers for what is said in it.\n\n4. An "
    "apprentice may refuse what would put them in danger, and is not punished for it."
)
OPEN_BOOKS = (
    "1. A lodge writes down every penny on the day on which it comes or goes.\n\n2. It shows its books to any member "
    "who asks.\n\n3. Two members sign for what is spent."
)
SAID = {
    (
        "V-1",
        "O-11",
    ): "The draft is clear, and apprentices can follow it. Clause 4 should say what we may refuse.",
    ("V-1", "O-12"): "Nothing in it says how long a complaint may take. Without that the rest is good will.",
    ("V-1", "O-13"): "We were shown a finished text. We do not call that being consulted.",
    ("V-2", "O-11"): "We can work with this. Keep the sentence about two signatures.",
    ("V-2", "O-13"): "Once a quarter is too often for a lodge of nine members. Once a year would do.",
    ("V-2", "O-15"): "Travelling menders keep no books, and will not begin to.",
}
CONSIDERED = {
    ("V-1", "O-11"): "Clause 4 now says it. It was easy to misread before.",
    ("V-2", "O-11"): "The sentence stays as it was.",
    ("V-2", "O-13"): "Books are shown once a year. They are still written day by day.",
    ("V-2", "O-15"): "Money that is the Guild's has to be written down, whoever carries it.",
}
