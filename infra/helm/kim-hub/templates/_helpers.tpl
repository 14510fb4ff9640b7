{{- /*
These templates use only what Go's text/template itself knows, neither sprig nor Helm's own functions: so the check of this
project renders them with Go's own engine and sees what Helm sees. Nothing of it can indent, so what several objects share is
in YAML's flow style. Modes of files are decimal (288 is 0440, 292 is 0444): YAML 1.1 and 1.2 differ on what 0440 is.
*/ -}}

{{- define "kim-hub.labels" -}}
app.kubernetes.io/name: kim-hub, app.kubernetes.io/instance: {{ .Release.Name }}, app.kubernetes.io/version: {{ printf "%q" .Chart.AppVersion }}, app.kubernetes.io/part-of: kim-hub, app.kubernetes.io/managed-by: {{ .Release.Service }}, helm.sh/chart: {{ .Chart.Name }}-{{ .Chart.Version }}
{{- end -}}

{{- define "kim-hub.selector" -}}
app.kubernetes.io/name: kim-hub, app.kubernetes.io/instance: {{ .Release.Name }}
{{- end -}}

{{- define "kim-hub.image" -}}
{{ .Values.image.repository }}{{ if .Values.image.digest }}@{{ .Values.image.digest }}{{ else }}:{{ or .Values.image.tag .Chart.AppVersion }}{{ end }}
{{- end -}}

{{- /* Any value as JSON, which is YAML too. */ -}}
{{- define "kim-hub.json" -}}
{{- $type := printf "%T" . -}}
{{- if eq $type "string" -}}{{ printf "%q" . }}
{{- else if eq $type "map[string]interface {}" -}}
{{ "{" }}{{- $first := true -}}
{{- range $key, $value := . -}}
{{- if not $first }}, {{ end -}}{{- $first = false -}}
{{ printf "%q" $key }}: {{ template "kim-hub.json" $value }}
{{- end -}}{{ "}" }}
{{- else if eq $type "[]interface {}" -}}
[ {{- range $place, $value := . -}}
{{- if $place }}, {{ end -}}{{ template "kim-hub.json" $value }}
{{- end -}} ]
{{- else if eq $type "<nil>" -}}null
{{- else -}}{{ . }}
{{- end -}}
{{- end -}}

{{- /* What Kubernetes' level "restricted" asks of a pod; by the group it reads the mounted secrets, which nobody else may. */ -}}
{{- define "kim-hub.podSecurity" -}}
{ runAsNonRoot: true, runAsUser: 65532, runAsGroup: 65532, fsGroup: 65532, fsGroupChangePolicy: OnRootMismatch, seccompProfile: { type: RuntimeDefault } }
{{- end -}}

{{- define "kim-hub.containerSecurity" -}}
{ allowPrivilegeEscalation: false, readOnlyRootFilesystem: true, runAsNonRoot: true, privileged: false, capabilities: { drop: [ALL] } }
{{- end -}}

{{- /* Where kubelet asks, which shows no client certificate: the port of the metrics, which needs none. */ -}}
{{- define "kim-hub.live" -}}
httpGet: { path: /live, port: metrics, scheme: HTTP }
{{- end -}}

{{- define "kim-hub.ready" -}}
httpGet: { path: /ready, port: metrics, scheme: HTTP }
{{- end -}}

{{- define "kim-hub.ports" -}}
[{ name: http, containerPort: 8443, protocol: TCP }, { name: metrics, containerPort: 9464, protocol: TCP }]
{{- end -}}

{{- /* What every service reads, but for its ports. */ -}}
{{- define "kim-hub.serviceEnvironment" }}
            { name: NODE_ENV, value: production },
            { name: HOST, value: "0.0.0.0" },
            { name: LOG_LEVEL, value: {{ .Values.process.logLevel }} },
            { name: DRAIN_SECONDS, value: "{{ .Values.process.drainSeconds }}" },
            { name: METRICS_HOST, value: "0.0.0.0" },
{{- if .Values.tls.enabled }}
            { name: TLS_CERTIFICATE_FILE, value: /etc/kim-hub/tls/tls.crt },
            { name: TLS_KEY_FILE, value: /etc/kim-hub/tls/tls.key },
            { name: TLS_CA_FILE, value: /etc/kim-hub/tls/ca.crt },
{{- end }}
{{- end -}}

{{- define "kim-hub.portEnvironment" }}
            { name: PORT, value: "8443" },
            { name: KEY_POLL_MILLISECONDS, value: "{{ .Values.process.keyPollMilliseconds }}" },
            { name: METRICS_PORT, value: "9464" },
{{- end -}}

{{- /* For a Prometheus that finds its pods by annotations. */ -}}
{{- define "kim-hub.scrape" -}}
{{- if .Values.metrics.enabled }}{{ if not .Values.metrics.podMonitor }}prometheus.io/scrape: "true", prometheus.io/path: /metrics, prometheus.io/port: "9464", {{ end }}{{ end -}}
{{- end -}}

{{- define "kim-hub.scrapeLog" -}}
{{- if .Values.metrics.enabled }}{{ if not .Values.metrics.podMonitor }}prometheus.io/scrape: "true", prometheus.io/path: /metrics, prometheus.io/port: "9465", {{ end }}{{ end -}}
{{- end -}}

{{- /* What every process reads that checks the callers' tokens. */ -}}
{{- define "kim-hub.tokenEnvironment" }}
            { name: OIDC_ISSUER, value: {{ printf "%q" .Values.oidc.issuer }} },
            { name: OIDC_AUDIENCE, value: {{ printf "%q" .Values.oidc.audience }} },
            { name: OIDC_TOKEN_TYPE, value: {{ printf "%q" .Values.oidc.tokenType }} },
            { name: OIDC_TOKEN_LONGEST_SECONDS, value: "{{ .Values.oidc.tokenLongestSeconds }}" },
            { name: OIDC_ROLE_CLAIM, value: {{ printf "%q" .Values.oidc.roleClaim }} },
            { name: OIDC_BODY_CLAIM, value: {{ printf "%q" .Values.oidc.bodyClaim }} },
            { name: OIDC_AUTHORITY_CLAIM, value: {{ printf "%q" .Values.oidc.authorityClaim }} },
{{- if .Values.oidc.roleNames }}
            { name: OIDC_ROLE_NAMES, value: {{ printf "%q" .Values.oidc.roleNames }} },
{{- end }}
{{- if .Values.oidc.jwksUri }}
            { name: OIDC_JWKS_URI, value: {{ printf "%q" .Values.oidc.jwksUri }} },
{{- end }}
{{- end -}}

{{- define "kim-hub.dnsEgress" -}}
{ to: [{ namespaceSelector: { matchLabels: { kubernetes.io/metadata.name: {{ .Values.network.dns.namespace }} } }, podSelector: { matchLabels: {{ template "kim-hub.json" .Values.network.dns.podLabels }} } }], ports: [{ port: 53, protocol: UDP }, { port: 53, protocol: TCP }] }
{{- end -}}

{{- define "kim-hub.issuerEgress" -}}
{ to: {{ template "kim-hub.json" .Values.network.identityProvider.to }}, ports: [{ port: {{ .Values.network.identityProvider.port }}, protocol: TCP }] }
{{- end -}}

{{- define "kim-hub.metricsIngress" -}}
{ from: [{ namespaceSelector: { matchLabels: { kubernetes.io/metadata.name: {{ .Values.metrics.namespace }} } }, podSelector: { matchLabels: {{ template "kim-hub.json" .Values.metrics.podLabels }} } }], ports: [{ port: 9464, protocol: TCP }] }
{{- end -}}

{{- define "kim-hub.logMetricsIngress" -}}
{ from: [{ namespaceSelector: { matchLabels: { kubernetes.io/metadata.name: {{ .Values.metrics.namespace }} } }, podSelector: { matchLabels: {{ template "kim-hub.json" .Values.metrics.podLabels }} } }], ports: [{ port: 9465, protocol: TCP }] }
{{- end -}}

{{- /* A spread over machines that yields where there are too few of them. */ -}}
{{- define "kim-hub.spreadKeys" -}}
maxSkew: 1, whenUnsatisfiable: ScheduleAnyway
{{- end -}}
