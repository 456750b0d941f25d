using System.Diagnostics.CodeAnalysis;
using Serilog.Core;
using Serilog.Events;

namespace Hub.Hosting.Logs;

/// <summary>Keeps the content of objects out of logs: whatever a log call is given, only its type's name is written.</summary>
public sealed class NoDestructuring : IDestructuringPolicy
{
    /// <inheritdoc/>
    public bool TryDestructure(
        object value, ILogEventPropertyValueFactory propertyValueFactory, [NotNullWhen(true)] out LogEventPropertyValue? result)
    {
        result = new ScalarValue(value.GetType().Name);
        return true;
    }
}
