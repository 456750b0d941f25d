namespace Hub.Adapters.Signalen;

/// <summary>Settings of pushed meldingen: <c>doors.signalen-push</c>. There are none; the category map is the municipality's.</summary>
internal sealed record SignalenPushFile;
