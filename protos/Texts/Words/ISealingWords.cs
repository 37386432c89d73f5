namespace XMailFleet.Texts;

/// <summary>What is said of the keys that a collector keeps: where one is missing, or is not the one.</summary>
public interface ISealingWords
{
    /// <param name="path">Where the wrapping key is to be.</param>
    string WrappingKeyMissing(string path);

    /// <param name="path">What holds something else.</param>
    string NoWrappingKey(string path);

    /// <param name="place">Where the wrapping key is kept.</param>
    string WrongWrappingKey(string place);

    string AuthorityDamaged { get; }

    /// <param name="path">What holds something else.</param>
    string NoCollectorId(string path);

    /// <summary>What the store keeps of the recovery key is not as it was made.</summary>
    string RecoveryDamaged { get; }

    /// <summary>Stands beside a recovery key.</summary>
    string WhatTheRecoveryKeyIs { get; }

    /// <param name="path">File that somebody asked for.</param>
    string RecoveryKeyWritten(string path);

    /// <param name="path">File in the data directory.</param>
    string RecoveryKeyLeft(string path);

    string RecoveryKeyFileExists(string path);

    /// <param name="key">Shown on a terminal.</param>
    string RecoveryKeyShown(string key);

    /// <summary>Asks for it on a terminal.</summary>
    string RecoveryKeyAsked { get; }

    /// <summary>What was typed or piped in is none.</summary>
    string RecoveryKeyMistyped { get; }

    /// <param name="path">Where a file was to be.</param>
    string NoRecoveryKeyFile(string path);

    string RecoveryKeyFileUnreadable(string path, string cause);

    /// <param name="path">A file that was named.</param>
    string NoRecoveryKeyIn(string path);
}
