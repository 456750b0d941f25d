namespace Hub.Router.Ledger.Patterns;

/// <summary>An area and a theme.</summary>
internal readonly record struct PatternPlace(string Municipality, string Area, string Theme);
