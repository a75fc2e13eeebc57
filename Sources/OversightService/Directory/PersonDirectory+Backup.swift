import Foundation
import GRDB

extension PersonDirectory {
    /// Copies the directory as it is at one moment into a new file.
    ///
    /// - Parameter file: The path of a file that does not exist yet.
    /// - Throws: ``DirectoryError``, or ``BackupError`` where the file cannot be made; it is removed then.
    func backUp(to file: String) throws {
        let descriptor = open(file, O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0o600)
        guard descriptor >= 0 else { throw BackupError(doing: "making", errno) }
        defer { close(descriptor) }
        do {
            let copy = try DatabaseQueue(path: file)
            try database.backup(to: copy)
            try copy.close()
            guard fsync(descriptor) == 0 else { throw BackupError(doing: "flushing", errno) }
        } catch {
            unlink(file)
            unlink("\(file)-journal")
            if let error = error as? DatabaseError, error.resultCode == .SQLITE_FULL {
                throw BackupError(doing: "writing", ENOSPC)
            }
            if let error = error as? DatabaseError { throw DirectoryError(error) }
            throw error
        }
    }
}
