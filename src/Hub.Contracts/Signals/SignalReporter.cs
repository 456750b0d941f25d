using Hub.Contracts.Privacy;

namespace Hub.Contracts.Signals;

/// <summary>
/// Who reported. Not the subject; goes along only where sharing was allowed, and only sealed, in a case or for the wijkregisseur of an
/// initiative (<see cref="PrivacyRule.ReporterNotPassedOn"/>).
/// </summary>
public sealed record SignalReporter
{
    /// <summary>Creates a reporter; every part may be absent.</summary>
    /// <exception cref="ContractViolationException">A part is too long.</exception>
    public SignalReporter(string? name = null, string? phone = null, string? email = null, string? organisation = null)
    {
        Name = Require.OptionalWritten(name, 200, "reporter.name");
        Phone = Require.OptionalWritten(phone, 40, "reporter.phone");
        Email = Require.OptionalWritten(email, 200, "reporter.email");
        Organisation = Require.OptionalWritten(organisation, 200, "reporter.organisation");
    }

    /// <summary>Name.</summary>
    public string? Name { get; }

    /// <summary>Telephone number.</summary>
    public string? Phone { get; }

    /// <summary>E-mail address.</summary>
    public string? Email { get; }

    /// <summary>Organisation.</summary>
    public string? Organisation { get; }

    /// <inheritdoc/>
    public override string ToString() => nameof(SignalReporter);
}
