internal import EventLog
internal import Foundation

#if canImport(Glibc)
    internal import Glibc
#elseif canImport(Musl)
    internal import Musl
#else
    internal import Darwin
#endif

extension StoreDirectory {
    /// The database of a log that is being imported and is not whole yet.
    private var unfinished: String { events + ".unfinished" }

    /// Refuses a directory that belongs to another log.
    ///
    /// The directory of persons and the key that signs checkpoints may be there already: they are no part of a log.
    ///
    /// - Throws: `unsupported` with the file that is in the way.
    func checkIsEmpty() throws(EventLogError) {
        for name in ["events.sqlite", "events.sqlite-wal", "events.sqlite-shm"] + namesThatShowALog
        where FileManager.default.fileExists(atPath: path + "/" + name) {
            throw .unsupported(
                "\(path) is the directory of a log already, as its file \(name) shows; a log is imported into an empty one."
            )
        }
    }

    /// Makes the log's database under another name, and gives it its own once it is whole and on the disk.
    ///
    /// - Parameter fill: Puts the tables into the database at the path that it gets.
    /// - Returns: What `fill` gave.
    /// - Throws: What `fill` throws, or what the operating system said; nothing is left behind then.
    func makeWhole<Answer>(_ fill: (_ file: String) throws(TransferError) -> Answer) throws(TransferError) -> Answer {
        // What a run that was killed has left; the directory's lock is held.
        remove()
        do throws(TransferError) {
            let answer = try make(fill)
            return answer
        } catch {
            remove()
            throw error
        }
    }

    private func make<Answer>(_ fill: (_ file: String) throws(TransferError) -> Answer) throws(TransferError) -> Answer
    {
        do throws(EventLogError) {
            try createFile(unfinished)
        } catch {
            throw .log(error)
        }
        let answer = try fill(unfinished)
        do throws(EventLogError) {
            let descriptor = open(unfinished, O_RDONLY | O_CLOEXEC | O_NOFOLLOW)
            guard descriptor >= 0 else { throw .system(errno, doing: "opening \(unfinished)") }
            defer { _ = close(descriptor) }
            guard fsync(descriptor) == 0 else { throw .system(errno, doing: "flushing \(unfinished)") }
            guard rename(unfinished, events) == 0 else { throw .system(errno, doing: "naming \(events)") }
            try synchronize(path)
        } catch {
            throw .log(error)
        }
        return answer
    }

    private func remove() {
        unlink(unfinished)
        unlink(unfinished + "-journal")
    }
}
