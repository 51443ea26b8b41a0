"""The figures for others to use: as files described for programs, and as charts to set in other pages."""
