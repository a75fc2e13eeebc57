import Glibc

/// The identity of the socket that journald listens on, which changes when another socket replaces it.
///
/// What journald had not read from the old socket is lost, although sending succeeded.
package struct JournalReceiver: Sendable, Hashable {
    private let device: dev_t
    private let inode: ino_t
    private let changedSeconds: Int
    private let changedNanoseconds: Int

    /// Identifies the socket at a path; `nil` if there is no socket.
    init?(path: String) {
        var status = stat()
        guard stat(path, &status) == 0, status.st_mode & S_IFMT == S_IFSOCK else { return nil }
        device = status.st_dev
        inode = status.st_ino
        // tmpfs may give a freed inode number to the next file.
        changedSeconds = status.st_ctim.tv_sec
        changedNanoseconds = status.st_ctim.tv_nsec
    }
}
