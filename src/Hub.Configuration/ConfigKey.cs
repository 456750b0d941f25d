namespace Hub.Configuration;

/// <summary>One key of a settings type.</summary>
/// <param name="Name">As it stands in the file.</param>
/// <param name="Type">What it must hold.</param>
/// <param name="Required">Whether it may not be left out.</param>
/// <param name="MayBeNull">Whether JSON null is the same as leaving it out.</param>
/// <param name="Default">What it is when left out.</param>
public sealed record ConfigKey(string Name, Type Type, bool Required, bool MayBeNull, object? Default);
