"""The parties' door: following a complaint with the receipt that only its holder has."""
