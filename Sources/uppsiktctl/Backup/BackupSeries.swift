import Foundation

/// A series of backups, each in a directory named for its time, of which only the latest are kept.
///
/// The files have the names that they have in the state directory, so that restoring means copying them there.
struct BackupSeries {
    /// The directory of the series.
    let folder: Folder
    /// The number of backups that are kept.
    let keep: Int

    /// The prefix of an unfinished backup's name.
    private static let unfinished = ".unfinished-"

    /// The name of a backup: its time in UTC, so that the names sort as the times do.
    ///
    /// - Parameter time: The time of the backup.
    static func name(at time: Date) -> String {
        time.formatted(
            .verbatim(
                "\(year: .padded(4))-\(month: .twoDigits)-\(day: .twoDigits)T\(hour: .twoDigits(clock: .twentyFourHour, hourCycle: .zeroBased))\(minute: .twoDigits)\(second: .twoDigits)Z",
                locale: Locale(identifier: "en_US_POSIX"), timeZone: .gmt, calendar: Calendar(identifier: .gregorian)))
    }

    /// Makes the next backup.
    ///
    /// - Parameters:
    ///   - time: The time of the backup.
    ///   - fill: Writes the files into the given directory.
    /// - Returns: The path of the backup, and the paths of the removed older ones.
    /// - Throws: ``Failure``, or what `fill` throws; no older backup has been removed then.
    func add(at time: Date, _ fill: (Folder) async throws -> Void) async throws -> (path: String, removed: [String]) {
        let lock = open(folder.path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        defer { if lock >= 0 { close(lock) } }
        guard lock < 0 || flock(lock, LOCK_EX | LOCK_NB) == 0 || errno != EWOULDBLOCK else {
            throw Failure("Another backup is being made in \(Printable.line(folder.path)); try again when it is done.")
        }
        // Left behind by a run that was killed.
        for name in try folder.names() where name.hasPrefix(Self.unfinished) { try folder.remove(name) }
        let name = Self.name(at: time)
        guard try !folder.names().contains(name) else {
            throw Failure(
                "The backup \(Printable.line("\(folder.path)/\(name)")) was made in the same second; try again.")
        }
        let new = try folder.make(Self.unfinished + name)
        do {
            try await fill(new)
        } catch {
            // Report why the backup failed; the next run removes what cannot be removed now.
            try? folder.remove(Self.unfinished + name)
            throw error
        }
        let path = "\(folder.path)/\(name)"
        guard rename(new.path, path) == 0 else {
            throw Failure(
                "The backup \(Printable.line(path)) cannot be given its name: \(Failure.reason(errno)).")
        }
        try folder.flush()
        // Only now, so that a failed backup never removes an older one; and never the new one, even if the clock was set
        // back.
        let old = try folder.names().filter { Self.isName($0) && $0 != name }.dropLast(keep - 1)
        for name in old { try folder.remove(name) }
        return (path, old.map { "\(folder.path)/\($0)" })
    }

    /// Whether a name is that of a backup, so that nothing else in the directory is ever removed.
    static func isName(_ name: String) -> Bool {
        let pattern = "0000-00-00T000000Z".utf8
        return name.utf8.count == pattern.count
            && zip(name.utf8, pattern).allSatisfy { byte, wanted in
                wanted == UInt8(ascii: "0") ? (0x30...0x39).contains(byte) : byte == wanted
            }
    }
}
