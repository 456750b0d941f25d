namespace Hub.Deciding.Classification.Lexicons;

/// <summary>Takes what the automaton finds.</summary>
internal interface IPatternSink
{
    /// <summary>An entry of <paramref name="lexicon"/> stands at these characters of the normal form, both inclusive.</summary>
    void Found(int lexicon, int start, int end);
}
