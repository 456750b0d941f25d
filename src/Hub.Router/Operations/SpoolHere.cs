namespace Hub.Router.Operations;

/// <summary>What waits in this machine's spool.</summary>
/// <param name="Waiting">Signals that wait for the router's receipt.</param>
/// <param name="OldestWaiting">When the oldest of them came in; null for none.</param>
/// <param name="OldestAcute">When the oldest acute one of them came in; null for none.</param>
/// <param name="CallbacksWaiting">Outcomes that a callback has not confirmed.</param>
/// <param name="CallbacksParked">Outcomes that are no longer tried.</param>
/// <param name="MessagesParked">Messages that AMQP intake set aside.</param>
/// <param name="RowsSetAside">Rows that a disk damaged.</param>
/// <param name="Damaged">Whether the file as a whole is damaged: then nothing of what waits is known.</param>
internal sealed record SpoolHere(
    long Waiting, DateTimeOffset? OldestWaiting, DateTimeOffset? OldestAcute, long CallbacksWaiting, long CallbacksParked,
    long MessagesParked, long RowsSetAside = 0,
    bool Damaged = false);
