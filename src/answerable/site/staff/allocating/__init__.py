"""Allocating: who has how much in hand, desks handed over, standing aside, guards passed by two, contacts."""
