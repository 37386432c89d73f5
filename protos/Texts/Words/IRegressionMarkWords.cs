namespace XMailFleet.Texts;

/// <summary>What is to be known of a regression at a glance, beside its state.</summary>
public interface IRegressionMarkWords
{
    string Flapping(int count);

    string Times(int count);

    string Muted { get; }
}
