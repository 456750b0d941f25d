using Hub.Hosting.Notices;

namespace Hub.Router.Telling;

/// <summary>What a contact is told next: at most one notice of alarms and one of teams.</summary>
/// <param name="Notices">The notices.</param>
/// <param name="Subjects">What is noted as told when all went out.</param>
internal sealed record News(IReadOnlyList<Notice> Notices, IReadOnlyList<(Guid Subject, string Team)> Subjects);
