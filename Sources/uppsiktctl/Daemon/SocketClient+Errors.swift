import AsyncHTTPClient
import Foundation
import NIOCore

extension SocketClient {
    /// The errno values that occur only while connecting to a Unix socket.
    private static let connecting: Set<Int32> = [
        ENOENT, ENOTDIR, ENOTSOCK, ECONNREFUSED, EACCES, EPERM, EAGAIN, EINVAL, ELOOP, ENAMETOOLONG, EPROTOTYPE,
        EMFILE, ENFILE,
    ]

    /// Maps an error of the HTTP client.
    ///
    /// - Returns: A ``ConnectionError``; a `CancellationError` is returned unchanged.
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
