using Hub.Deciding.SecondReading;

namespace Hub.Router.SecondReading;

/// <summary>What came of asking: an opinion, or why there is none.</summary>
/// <param name="Opinion">The opinion; null where there is none.</param>
/// <param name="Failure">Why there is none.</param>
internal readonly record struct ReaderAnswer(SecondOpinion? Opinion, ReaderFailure Failure)
{
    /// <summary>An opinion.</summary>
    public static ReaderAnswer Of(SecondOpinion opinion) => new(opinion, ReaderFailure.Unknown);

    /// <summary>None.</summary>
    public static ReaderAnswer None(ReaderFailure failure) => new(null, failure);
}
