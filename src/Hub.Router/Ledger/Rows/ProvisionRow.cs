namespace Hub.Router.Ledger.Rows;

/// <summary>Who received data about whom: a keyed hash of the subject, the receiver, the basis, the moment.</summary>
/// <remarks>The alias is a second hash of the same person, by initials; null where that would say too little.</remarks>
internal sealed record ProvisionRow(
    string Subject, string Municipality, string Receiver, string DataClass, string Grondslag, string Purpose, Guid DeliveryId, long At,
    string? Alias = null);
