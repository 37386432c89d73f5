using LiteDB;
using LiteDB.Engine;
using XMailFleet.State;

namespace XMailFleet.Fleet.History.LiteDb;

/// <summary>The open database file and its log.</summary>
internal sealed class LiteDbFile : IDisposable
{
    internal const string DataName = "history.db";
    internal const string LogName = "history-log.db";
    internal const string LockName = "history.lock";

    /// <summary>
    /// Of what is kept in the file, and how. It rises when an older program would read it wrong; 0 is of a file that is new, or of the first
    /// release, which kept none, and is the same as 1.
    /// </summary>
    internal const int SchemaVersion = 1;

    private readonly FileStream _alone;
    private readonly DurableFileStream _data;
    private readonly LiteDatabase _database;

    private LiteDbFile(FileStream alone, DurableFileStream data, CommitLogStream log, LiteDatabase database, bool isWritable)
    {
        (_alone, _data, Log, _database, IsWritable) = (alone, data, log, database, isWritable);
        Collections = new LiteDbCollections(database);
    }

    /// <summary>False where it was opened by <see cref="OpenToRead"/>.</summary>
    public bool IsWritable { get; }

    public CommitLogStream Log { get; }

    public LiteDbCollections Collections { get; }

    /// <summary>Opens or makes the history in a directory.</summary>
    /// <exception cref="HistoryException">It cannot be opened; the message says why and what to do.</exception>
    public static LiteDbFile Open(string directory) => Open(directory, DataOf(directory), toWrite: true);

    /// <summary>Opens one that was copied from where <paramref name="origin"/> says, which is what is told of it.</summary>
    /// <exception cref="HistoryException">It cannot be opened.</exception>
    public static LiteDbFile OpenCopy(string directory, string origin) => Open(directory, origin, toWrite: true);

    /// <summary>Opens a history whose disk has no room for writes: nothing is moved from the log into the data file.</summary>
    /// <exception cref="HistoryException">It cannot be opened even so.</exception>
    public static LiteDbFile OpenToRead(string directory) => Open(directory, DataOf(directory), toWrite: false);

    /// <summary>Opens the history in a directory where there is one.</summary>
    /// <exception cref="HistoryException">There is none, or it cannot be opened.</exception>
    public static LiteDbFile OpenPresent(string directory) => File.Exists(DataOf(directory)) ? Open(directory) : throw NoHistory(directory);

    public static HistoryException NoHistory(string directory) => new(words => words.NoHistory(directory));

    public static HistoryException Damaged(string path, Exception error) =>
        new(words => words.Damaged(path, $"{Path.ChangeExtension(path, null)}-log.db", error.Message.TrimEnd('.')), error);

    public static string DataOf(string directory) => Path.Combine(directory, DataName);

    public static string LogOf(string directory) => Path.Combine(directory, LogName);

    /// <summary>Keeps every other process from the history. The files themselves stay readable, for a backup.</summary>
    public static FileStream Lock(string directory) =>
        new(Path.Combine(directory, LockName), OwnFile.Opening(FileMode.OpenOrCreate, FileShare.None));

    /// <summary>Moves the log into the data file. No other use of the database may be under way.</summary>
    public void Checkpoint() => _database.Checkpoint();

    public void Begin() => _database.BeginTrans();

    public void Commit() => _database.Commit();

    public void Rollback() => _database.Rollback();

    public void Dispose()
    {
        _database.Dispose();
        Log.Dispose();
        _data.Dispose();
        _alone.Dispose();
    }

    private static LiteDbFile Open(string directory, string path, bool toWrite)
    {
        try
        {
            HistoryDirectory.Prepare(directory);
            return OpenFiles(directory, path, toWrite);
        }
        catch (StateException refused)
        {
            throw new HistoryException(refused.In, refused);
        }
        catch (UnauthorizedAccessException error)
        {
            throw new HistoryException(words => words.NotAllowed(directory, Environment.UserName, error.Message.TrimEnd('.')), error);
        }
        catch (IOException error) when (IsSharingViolation(error))
        {
            throw new HistoryException(words => words.InUse(path), error);
        }
        catch (IOException error)
        {
            throw new HistoryException(words => words.NotOpened(path, error.Message.TrimEnd('.')), error);
        }
        catch (Exception error) when (error is not HistoryException)
        {
            // LiteDB reads what it finds without looking twice: a damaged file fails in any way.
            throw Damaged(path, error);
        }
    }

    private static LiteDbFile OpenFiles(string directory, string path, bool toWrite)
    {
        FileStream? alone = null;
        DurableFileStream? data = null;
        CommitLogStream? log = null;
        try
        {
            alone = Lock(directory);
            data = new DurableFileStream(DataOf(directory));
            log = new CommitLogStream(LogOf(directory));
            if (!FirstPage.MayBegin(data)) throw new InvalidDataException("it does not begin as one");
            CutToWholePages(data);
            CutToWholePages(log);
            var engine = new LiteEngine(new EngineSettings
            {
                DataStream = data,
                LogStream = log,
                // Ids are compared byte by byte, whatever the locale of the machine.
                Collation = Collation.Binary,
            });
            var database = new LiteDatabase(engine);
            // First of all: not a byte of a newer program's file is changed. The database is not disposed then, since that would write.
            if (database.UserVersion is var version && version > SchemaVersion)
                throw new HistoryException(words => words.NewerFile(path, version, SchemaVersion));
            // Checkpoints are ours: LiteDB's own would run in the midst of a commit, and only when nobody reads.
            database.CheckpointSize = 0;
            if (toWrite && version < SchemaVersion) database.UserVersion = SchemaVersion;
            var file = new LiteDbFile(alone, data, log, database, toWrite);
            if (!toWrite) return file;
            // Also waits until what opening wrote is out, the collections of a new history among it: from here on each commit is the
            // only one under way, which is how CommitLogStream counts them. Else the first commits would be acknowledged by those before.
            file.Checkpoint();
            LiteDbIntegrity.CheckHosts(file.Collections, DataOf(directory));
            return file;
        }
        catch
        {
            log?.Dispose();
            data?.Dispose();
            alone?.Dispose();
            throw;
        }
    }

    // A process that dies while it writes can leave part of a page; nothing in it was confirmed. LiteDB would not open it.
    private static void CutToWholePages(FileStream file)
    {
        var excess = file.Length % CommitLogStream.PageSize;
        if (excess != 0) file.SetLength(file.Length - excess);
    }

    // EWOULDBLOCK of flock on Linux and macOS, ERROR_SHARING_VIOLATION on Windows.
    /// <summary>Whether a file cannot be opened since another process has it.</summary>
    internal static bool IsSharingViolation(IOException error) =>
        (error.HResult & 0xFFFF) is 11 or 35 or 32 || error.HResult is 11 or 35;
}
