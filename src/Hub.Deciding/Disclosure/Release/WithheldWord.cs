namespace Hub.Deciding.Disclosure.Release;

/// <summary>A word that the gate withheld, and how often.</summary>
internal sealed record WithheldWord(string Word, int Count);
