namespace Hub.Router.OpenData;

/// <summary>A column of a table, as the index describes it.</summary>
/// <param name="Name">Its name in both forms.</param>
/// <param name="Type">text, integer, boolean, date or list (in CSV with spaces between).</param>
/// <param name="Description">What it means, in Dutch, with its unit.</param>
internal sealed record OpenField(string Name, string Type, string Description);
