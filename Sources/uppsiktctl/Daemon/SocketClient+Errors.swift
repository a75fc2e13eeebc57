import AsyncHTTPClient
import Foundation
import NIOCore

extension SocketClient {
    /// The numbers with which connecting to a Unix socket fails, and a connection that is there does not.
    private static let connecting: Set<Int32> = [
        ENOENT, ENOTDIR, ENOTSOCK, ECONNREFUSED, EACCES, EPERM, EAGAIN, EINVAL, ELOOP, ENAMETOOLONG, EPROTOTYPE,
        EMFILE, ENFILE,
    ]

    /// What an error of the HTTP client means to the user.
    ///
    /// - Parameter error: The error.
    /// - Returns: A ``ConnectionError``; an error of cancellation stays what it is.
    static func connectionError(_ error: any Error) -> any Error {
        switch error {
        case let error as ConnectionError: error
        case is CancellationError: error
        case let error as IOError where connecting.contains(error.errnoCode):
            ConnectionError.unreachable(errno: error.errnoCode)
        case let error as HTTPClientError where error == .connectTimeout || error == .getConnectionFromPoolTimeout:
            ConnectionError.unreachable(errno: ETIMEDOUT)
        case let error as HTTPClientError where error == .deadlineExceeded || error == .readTimeout:
            ConnectionError.timedOut
        default: ConnectionError.broken
        }
    }
}
