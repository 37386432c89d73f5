namespace XMailFleet.Texts;

/// <summary>Section of a report. The first three are the sections of the original diagnosis page.</summary>
public enum CheckArea
{
    OpenSsl,
    KeyMaterial,
    Configuration,
    Live,
}
