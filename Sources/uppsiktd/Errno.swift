import EventLog
import Glibc
import OversightHTTP
import OversightService
import Systemd

/// The errno of an error, which systemd shows beside the sentence (`ERRNO=`).
enum Errno {
    /// The errno of the failed system call, if any, else the closest one.
    static func of(_ error: any Error) -> Int32 {
        switch error {
        case let error as EventLogError: number(of: error)
        case let error as SocketError: error.errno
        case let error as ConfigurationError: error.errno
        case let error as ServiceError: error.underlyingErrno ?? EINVAL
        case let error as CheckpointKeyError: error.errno
        case let error as JournalError: error.underlyingErrno ?? EIO
        case SnapshotFileError.system(let number, doing: _): number
        case is ReplayError: EBADMSG
        default: EIO
        }
    }

    private static func number(of error: EventLogError) -> Int32 {
        if case .errno(let number)? = error.underlying { return number }
        switch error.code {
        case .locked: return EBUSY
        case .storageFull: return ENOSPC
        case .readOnly: return EROFS
        case .corrupt, .unsupported: return EBADMSG
        default: return EIO
        }
    }
}
