using Hub.Contracts.Privacy;
using Hub.Contracts.Signals;

namespace Hub.Router.Erasure;

/// <summary>The person about whom somebody asks, as the file says.</summary>
internal sealed record AskedPerson(
    string? Name = null, string? DateOfBirth = null, string? Bsn = null, string? Phone = null, string? Email = null, string? Address = null)
{
    /// <summary>The person as recorded; a BSN with points, spaces or hyphens, or without its leading zero, is the same BSN.</summary>
    /// <exception cref="ContractViolationException">The BSN is none, or a part is too long.</exception>
    public SignalSubject ToSubject()
    {
        var digits = Bsn is null ? null : string.Concat(Bsn.Where(c => !char.IsWhiteSpace(c) && c is not ('.' or '-')));
        return new SignalSubject(Name, DateOfBirth, digits?.Length == 8 ? $"0{digits}" : digits, Phone, Email, Address);
    }

    /// <inheritdoc/>
    public override string ToString() => nameof(AskedPerson);
}
