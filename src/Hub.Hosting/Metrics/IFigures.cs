namespace Hub.Hosting.Metrics;

/// <summary>Figures that nobody else needs: made when the process begins to collect, so that they are there from the first look.</summary>
public interface IFigures;
