namespace Hub.Deciding.DryRun;

/// <summary>A line of a file with its number, from 1.</summary>
internal readonly record struct NumberedLine(int Number, byte[] Bytes);
