import Foundation
import Glibc

/// How long it takes to make four kilobytes durable, over a file that does not grow.
struct FlushTime {
    private let file: String

    /// - Parameter directory: Where the file is made; on the file system of what it is compared with.
    init(directory: String) { file = "\(directory)/flush-\(UUID().uuidString)" }

    /// The median of some flushes, in seconds.
    ///
    /// - Parameters:
    ///   - count: How many.
    ///   - pause: How long to wait between two, in microseconds.
    func median(of count: Int, pause: UInt32 = 0) throws -> Double {
        let descriptor = open(file, O_RDWR | O_CREAT | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else { throw POSIXError(POSIXErrorCode(rawValue: errno) ?? .EIO) }
        defer {
            close(descriptor)
            unlink(file)
        }
        let page = [UInt8](repeating: 0x55, count: 4096)
        for index in 0..<64 { pwrite(descriptor, page, page.count, off_t(index * page.count)) }
        fsync(descriptor)
        var times: [Double] = []
        for index in 0..<count {
            var failed = false
            times.append(
                seconds {
                    failed =
                        pwrite(descriptor, page, page.count, off_t(index % 64 * page.count)) != page.count
                        || fdatasync(descriptor) != 0
                })
            guard !failed else { throw POSIXError(POSIXErrorCode(rawValue: errno) ?? .EIO) }
            if pause > 0 { usleep(pause) }
        }
        return times.quantile(0.5)
    }
}
