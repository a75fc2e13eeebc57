import Foundation

/// Backups in one directory, each in a directory of its own that is named for its time, the oldest removed in turn.
///
/// The files in it are named as in the state directory: restoring is putting them there.
struct BackupSeries {
    /// Where the backups are.
    let folder: Folder
    /// How many are kept.
    let keep: Int

    /// What a backup that is not finished is called first, before its time.
    private static let unfinished = ".unfinished-"

    /// The name of a backup: its time in UTC, so that the names sort as the times do.
    ///
    /// - Parameter time: When it is made.
    static func name(at time: Date) -> String {
        time.formatted(
            .verbatim(
                "\(year: .padded(4))-\(month: .twoDigits)-\(day: .twoDigits)T\(hour: .twoDigits(clock: .twentyFourHour, hourCycle: .zeroBased))\(minute: .twoDigits)\(second: .twoDigits)Z",
                locale: Locale(identifier: "en_US_POSIX"), timeZone: .gmt, calendar: Calendar(identifier: .gregorian)))
    }

    /// Makes the next backup.
    ///
    /// - Parameters:
    ///   - time: When it is made.
    ///   - fill: Puts the files into the directory that it gets.
    /// - Returns: The path of the backup, and the paths of those that were removed for it.
    /// - Throws: ``Failure``, or what `fill` throws; the older backups are all there then.
    func add(at time: Date, _ fill: (Folder) async throws -> Void) async throws -> (path: String, removed: [String]) {
        let lock = open(folder.path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        defer { if lock >= 0 { close(lock) } }
        guard lock < 0 || flock(lock, LOCK_EX | LOCK_NB) == 0 || errno != EWOULDBLOCK else {
            throw Failure("Another backup is being made in \(Printable.line(folder.path)); try again when it is done.")
        }
        // What a run that was killed has left.
        for name in try folder.names() where name.hasPrefix(Self.unfinished) { try folder.remove(name) }
        let name = Self.name(at: time)
        guard try !folder.names().contains(name) else {
            throw Failure("The backup \(Printable.line("\(folder.path)/\(name)")) was made this very second.")
        }
        let new = try folder.make(Self.unfinished + name)
        do {
            try await fill(new)
        } catch {
            // Why the backup failed is what is to be said; the next run removes what cannot be removed now.
            try? folder.remove(Self.unfinished + name)
            throw error
        }
        let path = "\(folder.path)/\(name)"
        guard rename(new.path, path) == 0 else {
            throw Failure("The backup \(Printable.line(path)) cannot be named: \(Failure.reason(errno)).")
        }
        try folder.flush()
        // Only now: a backup that fails takes no older one away.
        // Never the new one, whatever the clock said when the others were made.
        let old = try folder.names().filter { Self.isName($0) && $0 != name }.dropLast(keep - 1)
        for name in old { try folder.remove(name) }
        return (path, old.map { "\(folder.path)/\($0)" })
    }

    /// Whether a name is one that a backup gets, so that nothing else in the directory is ever removed.
    static func isName(_ name: String) -> Bool {
        let pattern = "0000-00-00T000000Z".utf8
        return name.utf8.count == pattern.count
            && zip(name.utf8, pattern).allSatisfy { byte, wanted in
                wanted == UInt8(ascii: "0") ? (0x30...0x39).contains(byte) : byte == wanted
            }
    }
}
