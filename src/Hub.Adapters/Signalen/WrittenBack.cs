namespace Hub.Adapters.Signalen;

/// <summary>How far a melding was told at its source; the numbers are the spool's, and grow with it.</summary>
internal enum WrittenBack
{
    /// <summary>Nothing was written.</summary>
    Nothing = 0,
    /// <summary>A note says that a team has it.</summary>
    Noted = 1,
    /// <summary>It is in treatment.</summary>
    InTreatment = 2,
    /// <summary>Nothing more is to be written: the team closed it, its own people did, or it is gone.</summary>
    Done = 3,
}
