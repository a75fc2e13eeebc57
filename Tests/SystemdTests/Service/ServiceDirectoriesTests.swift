import Testing

@testable import Systemd

@Suite("The service's directories")
struct ServiceDirectoriesTests {
    @Test("Lists are split at colons, and unset variables give empty lists")
    func lists() throws {
        let directories = try ServiceDirectories(environment: [
            "STATE_DIRECTORY": "/var/lib/uppsikt:/var/lib/uppsikt-archive",
            "RUNTIME_DIRECTORY": "/run/uppsikt",
            "CONFIGURATION_DIRECTORY": "",
            "CREDENTIALS_DIRECTORY": "/run/credentials/uppsiktd.service",
        ])
        #expect(directories.state == ["/var/lib/uppsikt", "/var/lib/uppsikt-archive"])
        #expect(directories.runtime == ["/run/uppsikt"])
        #expect(directories.cache.isEmpty)
        #expect(directories.configuration.isEmpty)
        #expect(directories.credentials == "/run/credentials/uppsiktd.service")
    }

    @Test("There are none unless systemd started the program")
    func empty() throws {
        let directories = try ServiceDirectories(environment: [:])
        #expect(directories.state.isEmpty)
        #expect(directories.credentials == nil)
    }

    @Test(
        "A path that depends on the working directory is refused",
        arguments: ["STATE_DIRECTORY", "CREDENTIALS_DIRECTORY"])
    func relative(variable: String) {
        let error = #expect(throws: ServiceError.self) {
            try ServiceDirectories(environment: [variable: "lib/uppsikt"])
        }
        #expect(error?.code == .relativeDirectory)
        #expect(error?.description.contains(variable) == true)
    }
}
