// System.CommandLine has a Symbol too; here it is always the law's.
global using ClosingGaps.Casework.LawBook;
global using Symbol = ClosingGaps.Law.Model.Symbol;
