package import EventLog
internal import Foundation

#if canImport(Glibc)
    internal import Glibc
#elseif canImport(Musl)
    internal import Musl
#else
    internal import Darwin
#endif

/// The directory that holds a log, and the names in it.
struct StoreDirectory: Sendable {
    let path: String

    /// The database of the log.
    var events: String { path + "/events.sqlite" }
    /// The database of a place's documents.
    func documents(in place: DocumentPlace) -> String { path + "/" + place.fileName }

    /// Whether there is a database of a place's documents, and something in it.
    func hasDocuments(in place: DocumentPlace) -> Bool {
        var status = stat()
        return stat(documents(in: place), &status) == 0 && status.st_size > 0
    }

    /// Makes the directory if there is none, for its owner alone.
    ///
    /// - Throws: What the operating system said.
    func create() throws(EventLogError) {
        var isDirectory: ObjCBool = false
        if FileManager.default.fileExists(atPath: path, isDirectory: &isDirectory) {
            guard isDirectory.boolValue else { throw .system(ENOTDIR, doing: "using \(path) as the state directory") }
            return
        }
        do {
            try FileManager.default.createDirectory(
                atPath: path, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
        } catch {
            throw .inputOutput("making the directory \(path) failed: \(error.localizedDescription)")
        }
        // Foundation's own way to the parent ends the program for a name of one character.
        let name = path.utf8.last == UInt8(ascii: "/") ? path.utf8.dropLast() : path.utf8[...]
        let slash = name.lastIndex(of: UInt8(ascii: "/"))
        try synchronize(slash.map { String(decoding: path.utf8[...$0], as: UTF8.self) } ?? "")
    }

    /// Makes an empty database file for its owner alone, unless there is one.
    ///
    /// SQLite would make it readable for everyone, and gives its other files the permissions of this one. The names are
    /// flushed, so that a file whose content was flushed cannot be lost by its name.
    ///
    /// - Throws: What the operating system said.
    func createFile(_ file: String) throws(EventLogError) {
        let descriptor = open(file, O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
        if descriptor < 0 {
            guard errno == EEXIST else { throw .system(errno, doing: "making \(file)") }
            return
        }
        _ = close(descriptor)
        try synchronize(path)
    }

    func synchronize(_ directory: String) throws(EventLogError) {
        let directory = directory.isEmpty ? "." : directory
        let descriptor = open(directory, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard descriptor >= 0 else { throw .system(errno, doing: "opening \(directory)") }
        defer { _ = close(descriptor) }
        guard fsync(descriptor) == 0 else { throw .system(errno, doing: "flushing \(directory)") }
    }
}

extension DocumentPlace {
    /// The name of its database in a state directory, and in a backup.
    package var fileName: String {
        switch self {
        case .state: "documents.sqlite"
        case .checkpoints: "checkpoints.sqlite"
        case .persons: "directory.sqlite"
        case .positions: "subscriptions.sqlite"
        }
    }
}
