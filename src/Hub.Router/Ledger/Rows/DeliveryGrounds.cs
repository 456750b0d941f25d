
namespace Hub.Router.Ledger.Rows;

/// <summary>On what a delivery rests, in codes: all that the rules ask again when it goes on to another reader.</summary>
internal sealed record DeliveryGrounds(
    string SourceKind, string? Grondslag, string? Purpose, string? WpgArticle, string PoliceDestinations, bool HoldsBsn);
