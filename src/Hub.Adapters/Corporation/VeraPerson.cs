namespace Hub.Adapters.Corporation;

/// <summary>What is read of a relation: never the BSN, nationality, marital state or income.</summary>
/// <param name="Name">Name of the person or household.</param>
/// <param name="DateOfBirth">Date of birth.</param>
/// <param name="Phone">Telephone.</param>
/// <param name="Email">E-mail.</param>
/// <param name="Address">Address.</param>
internal sealed record VeraPerson(string? Name, string? DateOfBirth, string? Phone, string? Email, VeraAddress? Address)
{
    /// <inheritdoc/>
    public override string ToString() => nameof(VeraPerson);
}
