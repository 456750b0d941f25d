using Hub.Contracts.Privacy;

namespace Hub.Contracts.Signals;

/// <summary>
/// The person or household that a signal is about. Only the router's memory and the receiving team ever see it in the clear.
/// </summary>
public sealed record SignalSubject
{
    /// <summary>Creates a subject; every part may be absent.</summary>
    /// <exception cref="ContractViolationException">A part is too long, or the BSN is not nine digits that pass the elfproef.</exception>
    public SignalSubject(
        string? name = null, string? dateOfBirth = null, string? bsn = null, string? phone = null, string? email = null,
        string? address = null)
    {
        Name = Require.OptionalWritten(name, 200, "subject.name");
        DateOfBirth = Require.OptionalWritten(dateOfBirth, 20, "subject.dateOfBirth");
        Bsn = bsn is null || Privacy.Bsn.IsValid(bsn)
            ? bsn
            : throw new ContractViolationException("subject.bsn", "must be nine digits that pass the elfproef");
        Phone = Require.OptionalWritten(phone, 40, "subject.phone");
        Email = Require.OptionalWritten(email, 200, "subject.email");
        Address = Require.OptionalWritten(address, 200, "subject.address");
    }

    /// <summary>Name as the source wrote it.</summary>
    public string? Name { get; }

    /// <summary>Date of birth as the source wrote it, by preference ISO 8601.</summary>
    public string? DateOfBirth { get; }

    /// <summary>
    /// Citizen number; refused from partner kinds that may not process it (<see cref="PrivacyRule.BsnWhereLawPrescribes"/>).
    /// </summary>
    public string? Bsn { get; }

    /// <summary>Telephone number.</summary>
    public string? Phone { get; }

    /// <summary>E-mail address.</summary>
    public string? Email { get; }

    /// <summary>Address of residence.</summary>
    public string? Address { get; }

    /// <summary>The same person for who may not have the BSN (<see cref="PrivacyRule.BsnWhereLawPrescribes"/>).</summary>
    public SignalSubject WithoutBsn() => Bsn is null ? this : new SignalSubject(Name, DateOfBirth, null, Phone, Email, Address);

    /// <inheritdoc/>
    public override string ToString() => nameof(SignalSubject);
}
