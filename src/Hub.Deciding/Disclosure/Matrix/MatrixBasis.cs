namespace Hub.Deciding.Disclosure.Matrix;

/// <summary>A grondslag that the matrix knows: its code, where it stands in the law, and what it means in plain Dutch.</summary>
internal sealed record MatrixBasis(string Code, string Citation, string Meaning)
{
    /// <summary>Stands where content holds no personal data, so that no basis is needed.</summary>
    public const string None = "geen";
}
