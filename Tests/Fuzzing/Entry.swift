import Glibc

/// What is fuzzed, which `Tests/Fuzzing/run` says in the environment.
private let target: FuzzTarget = {
    guard let name = getenv("UPPSIKT_FUZZ"), let target = FuzzTarget(rawValue: String(cString: name)) else {
        fatalError(
            "UPPSIKT_FUZZ must name what is fuzzed: \(FuzzTarget.allCases.map(\.rawValue).joined(separator: ", "))")
    }
    return target
}()

/// What libFuzzer calls with each input; a complaint is a crash, which it keeps the input of.
@_cdecl("LLVMFuzzerTestOneInput")
package func fuzzOneInput(_ start: UnsafePointer<UInt8>, _ count: Int) -> CInt {
    if let complaint = target.complaint(about: Array(UnsafeBufferPointer(start: start, count: count))) {
        fatalError(complaint)
    }
    return 0
}
