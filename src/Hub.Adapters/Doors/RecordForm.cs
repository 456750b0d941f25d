using Hub.Adapters.Intake;
using Hub.Adapters.Partners;

namespace Hub.Adapters.Doors;

/// <summary>A form of record, and how it becomes a signal, whichever way it comes: posted, as a message, or in a file.</summary>
/// <param name="Translate">Turns a partner's record into a signal, or lists its faults. No network, no log.</param>
/// <param name="Type">Its name where a kind of party has several forms, as a message's type says it; null for the only one.</param>
/// <param name="List">The list of a JSON file that holds such records; null where files hold none.</param>
internal sealed record RecordForm(Func<Partner, PartnerRecord, Translation> Translate, string? Type = null, string? List = null);
