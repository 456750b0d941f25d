namespace Hub.Deciding.Classification.Lexicons;

/// <summary>An entry of a lexicon found in a signal.</summary>
/// <param name="Lexicon">The lexicon's number.</param>
/// <param name="FirstToken">First token of the hit.</param>
/// <param name="LastToken">Last token of the hit.</param>
/// <param name="Sentence">The sentence.</param>
/// <param name="Denied">Whether a word of denial stands shortly before it.</param>
internal readonly record struct LexiconHit(int Lexicon, int FirstToken, int LastToken, int Sentence, bool Denied);
