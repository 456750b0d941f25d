using Hub.Contracts.Privacy;

namespace Hub.Contracts.Signals;

/// <summary>The category that the source gave: evidence, not truth.</summary>
public sealed record SignalCategory
{
    /// <summary>Creates a category.</summary>
    /// <exception cref="ContractViolationException">A part is empty or too long.</exception>
    public SignalCategory(string scheme, string code)
    {
        Scheme = Require.Written(scheme, 40, "category.scheme");
        Code = Require.Written(code, 200, "category.code");
    }

    /// <summary>Whose list it is: <c>signalen</c>, <c>open311</c>, <c>corporatie</c>, <c>politie</c> or <c>vrij</c>.</summary>
    public string Scheme { get; }

    /// <summary>The code within that list.</summary>
    public string Code { get; }

    /// <inheritdoc/>
    public override string ToString() => nameof(SignalCategory);
}
