import Foundation
import JSONValues
import NIOHTTP1
import Reminding
import Testing

@testable import OversightHTTP

/// What a web page of somebody else makes a browser send, and what only looks like it.
@Suite struct RequestOriginTests {
    @Test(arguments: [
        "evil.example", "evil.example:8425", "127.0.0.1.evil.example", "localhost.evil.example", "localhosts", "",
        "uppsikt.kommun.example.evil.example", "[evil]", "0x7f000001",
    ])
    func aNameOfSomebodyElseIsMisdirectedOverTCP(host: String) async throws {
        try await TestServer.run { server in
            let answer = try await server.client(token: nil).get("/healthz", headers: ["Host": host])
            #expect(answer.status == 421)
            #expect(try answer.code == "misdirected")
        }
    }

    @Test(arguments: ["localhost", "LOCALHOST:9000", "127.0.0.1", "127.0.0.2:1", "[::1]:8425", "10.1.2.3"])
    func anAddressThatNoPageCanHaveForItselfIsServed(host: String) async throws {
        try await TestServer.run { server in
            let answer = try await server.client(token: nil).get("/healthz", headers: ["Host": host])
            #expect(answer.status == 200)
        }
    }

    @Test func anyNameWillDoOnTheUnixSocket() async throws {
        try await TestServer.run { server in
            let answer = try await server.administrator.get("status", headers: ["Host": "uppsikt"])
            #expect(answer.status == 200)
        }
    }

    @Test(arguments: ["https://evil.example", "null", "http://127.0.0.1:3000", "http://localhost", "", "file://"])
    func whatAPageOfSomebodyElseAsksForIsRefused(origin: String) async throws {
        try await TestServer.run { server in
            for client in [server.administrator, server.client(token: nil)] {
                for path in ["status", "/metrics"] {
                    let answer = try await client.get(path, headers: ["Origin": origin])
                    #expect(answer.status == 403)
                    #expect(try answer.code == "foreign-origin")
                }
            }
            let written = try await server.administrator.post(
                "municipalities", ["name": "Älvby"], headers: ["Origin": origin])
            #expect(written.status == 403)
            #expect(try await server.position == 0)
        }
    }

    @Test func whatAPageFromHereAsksForIsAnswered() async throws {
        try await TestServer.run { server in
            let headers: KeyValuePairs = [
                "Host": "127.0.0.1:8425", "Origin": "http://127.0.0.1:8425", "Sec-Fetch-Site": "same-origin",
            ]
            let answer = try await server.client(token: nil).get("/healthz", headers: headers)
            #expect(answer.status == 200)
        }
    }

    @Test(arguments: ["cross-site", "same-site", "anything"])
    func onlyALinkMayBeFollowedFromElsewhere(site: String) async throws {
        try await TestServer.run { server in
            let administrator = server.administrator
            for other: KeyValuePairs<String, String> in [
                ["Sec-Fetch-Site": site], ["Sec-Fetch-Site": site, "Sec-Fetch-Mode": "no-cors"],
                ["Sec-Fetch-Site": site, "Sec-Fetch-Mode": "navigate", "Sec-Fetch-Dest": "iframe"],
            ] {
                let answer = try await administrator.get("status", headers: other)
                #expect(answer.status == 403)
            }
            let link: KeyValuePairs = [
                "Sec-Fetch-Site": site, "Sec-Fetch-Mode": "navigate", "Sec-Fetch-Dest": "document",
            ]
            let followed = try await administrator.get("status", headers: link)
            #expect(followed.status == 200)
            let written = try await administrator.post("municipalities", ["name": "Älvby"], headers: link)
            #expect(written.status == 403)
        }
    }
}
