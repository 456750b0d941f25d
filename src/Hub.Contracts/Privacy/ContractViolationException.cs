namespace Hub.Contracts.Privacy;

/// <summary>A message or field broke a contract. Names the field and the rule, never the value; it is not retried.</summary>
public sealed class ContractViolationException : Exception
{
    /// <summary>Creates a violation of a format rule.</summary>
    /// <param name="field">The field in wire form, such as <c>location.postcode</c>.</param>
    /// <param name="rule">What the field must satisfy, in English, without the value.</param>
    public ContractViolationException(string field, string rule)
        : base($"{field}: {rule}")
    {
        Field = field;
        Rule = rule;
    }

    /// <summary>Creates a violation of a named privacy rule.</summary>
    public ContractViolationException(string field, PrivacyRule privacyRule, string rule)
        : base($"{field}: {privacyRule}: {rule}")
    {
        Field = field;
        Rule = rule;
        PrivacyRule = privacyRule;
    }

    /// <summary>The field in wire form.</summary>
    public string Field { get; }

    /// <summary>What the field must satisfy.</summary>
    public string Rule { get; }

    /// <summary>The privacy rule that was broken; null where a plain format rule was.</summary>
    public PrivacyRule? PrivacyRule { get; }
}
