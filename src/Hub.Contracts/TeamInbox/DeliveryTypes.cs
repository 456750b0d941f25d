namespace Hub.Contracts.TeamInbox;

/// <summary>The types of the CloudEvents that teams receive, in their queue and in their inbox.</summary>
public static class DeliveryTypes
{
    /// <summary>A <see cref="Collective.CollectiveSignal"/>, in the clear.</summary>
    public const string Collective = "nl.wijkhub.collective-signal.v1";

    /// <summary>An <see cref="Individual.IndividualCase"/>, its content sealed for the team.</summary>
    public const string Individual = "nl.wijkhub.individual-case.v1";

    /// <summary>A <see cref="Hub.Contracts.Collective.FocuspuntNotice"/>.</summary>
    public const string Notice = "nl.wijkhub.focuspunt-notice.v1";

    /// <summary>A <see cref="Hub.Contracts.Collective.CollectivePattern"/>: many cases with one theme in one area, and nobody's
    /// story.</summary>
    public const string Pattern = "nl.wijkhub.collective-pattern.v1";

    /// <summary>A <see cref="Hub.Contracts.Collective.CollectiveTrend"/>: public matters that rise.</summary>
    public const string Trend = "nl.wijkhub.collective-trend.v1";

    /// <summary>A <see cref="FollowUp.Withdrawal"/>: what the team had is taken back.</summary>
    public const string Withdrawal = "nl.wijkhub.withdrawal.v1";

    /// <summary>A <see cref="FollowUp.DeliveriesUnanswered"/>: what waits and is late.</summary>
    public const string Unanswered = "nl.wijkhub.deliveries-unanswered.v1";
}
