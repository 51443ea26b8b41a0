"""Hearings at the desk: sittings called and held, pools, a member's own door, suspensions and sanctions."""
