{{- /* The gateway's container, for a pod of its own or beside the keeper of its log. */ -}}
{{- define "kim-hub.gatewayContainer" }}
        - name: gateway
          image: {{ template "kim-hub.image" . }}
          imagePullPolicy: {{ .Values.image.pullPolicy }}
          args: [start, gateway]
          ports: {{ template "kim-hub.ports" . }}
          env: [
{{ template "kim-hub.serviceEnvironment" . }}
{{- template "kim-hub.portEnvironment" . }}
{{- template "kim-hub.tokenEnvironment" . }}
            { name: GATEWAY_WORKERS, value: "{{ .Values.gateway.workers }}" },
            { name: NODE_OPTIONS, value: "--max-old-space-size-percentage={{ .Values.gateway.heapPercent }}" },
            { name: REQUEST_LOG_DIRECTORY, value: /var/lib/kim-hub/request-log },
            { name: ENVELOPE_PRIVATE_KEY_FILE, value: /etc/kim-hub/keys/envelope.private.json },
{{- if .Values.gateway.receipts }}
            { name: RECEIPT_SIGNING_KEY_FILE, value: /etc/kim-hub/keys/receipt.private.json },
{{- end }}
{{- if .Values.gateway.pages.enabled }}
            { name: PUBLIC_ORIGIN, value: {{ printf "%q" .Values.gateway.pages.origin }} },
            { name: CONTACT_ADDRESS, value: {{ printf "%q" .Values.gateway.pages.contact }} },
            { name: SESSION_KEY_FILE, value: /etc/kim-hub/keys/session.private.json },
            { name: OIDC_CLIENT_ID, value: {{ printf "%q" .Values.oidc.clientId }} },
            { name: OIDC_SCOPE, value: {{ printf "%q" .Values.oidc.scope }} },
{{- if .Values.oidc.trustCentreScope }}
            { name: OIDC_TRUST_CENTRE_SCOPE, value: {{ printf "%q" .Values.oidc.trustCentreScope }} },
{{- end }}
            { name: TRUST_CENTRE_AUDIENCE, value: {{ printf "%q" .Values.oidc.trustCentreAudience }} },
            { name: LOG_NETWORK_FILE, value: /etc/kim-hub/public/log-network.json },
{{- if .Values.oidc.clientSecret }}
            { name: OIDC_CLIENT_SECRET_FILE, value: /etc/kim-hub/keys/oidc-client-secret },
{{- end }}
{{- end }}
{{- if .Values.gateway.trustedProxies }}
            { name: TRUSTED_PROXIES, value: "{{ range $place, $proxy := .Values.gateway.trustedProxies }}{{ if $place }} {{ end }}{{ $proxy }}{{ end }}" },
{{- end }}
{{- range $name, $unit := .Values.subgraphs }}
            { name: SUBGRAPH_URL_{{ $unit.variable }}, value: "{{ if $.Values.tls.enabled }}https{{ else }}http{{ end }}://{{ $.Release.Name }}-{{ $name }}.{{ $.Release.Namespace }}.svc:8443/graphql" },
{{- end }}
{{- range .Values.gateway.remoteSubgraphs }}
            { name: SUBGRAPH_URL_{{ .variable }}, value: {{ printf "%q" .url }} },
{{- end }}
{{- with index .Values.gateway "traces" }}
            { name: TRACES_URL, value: {{ printf "%q" .url }} },
{{- end }}
{{- range $variable, $file := .Values.gateway.keyFiles }}
            { name: {{ $variable }}, value: {{ printf "/etc/kim-hub/keys/%s" $file | printf "%q" }} },
{{- end }}
{{- range $variable, $value := .Values.gateway.settings }}
            { name: {{ $variable }}, value: {{ printf "%q" $value }} },
{{- end }}
            ]
          resources: {{ template "kim-hub.json" .Values.gateway.resources }}
          startupProbe: { httpGet: { path: /live, port: http, scheme: HTTP }, periodSeconds: 2, failureThreshold: 90 }
          livenessProbe: { httpGet: { path: /live, port: http, scheme: HTTP }, periodSeconds: 10, timeoutSeconds: 5, failureThreshold: 6 }
          readinessProbe: { httpGet: { path: /ready, port: http, scheme: HTTP }, periodSeconds: 5, timeoutSeconds: 3, failureThreshold: 2 }
          securityContext: {{ template "kim-hub.containerSecurity" . }}
          volumeMounts:
            - { name: tmp, mountPath: /tmp }
            - { name: keys, mountPath: /etc/kim-hub/keys, readOnly: true }
{{- if .Values.tls.enabled }}
            - { name: tls, mountPath: /etc/kim-hub/tls, readOnly: true }
{{- end }}
            - { name: public, mountPath: /etc/kim-hub/public, readOnly: true }
            - { name: request-log, mountPath: /var/lib/kim-hub }
{{- end -}}

{{- /* The keeper of the request log's tree: of one log there is one. */ -}}
{{- define "kim-hub.logKeeperContainer" }}
        - name: gateway-log
          image: {{ template "kim-hub.image" . }}
          imagePullPolicy: {{ .Values.image.pullPolicy }}
          args: [start, gateway-log]
          ports: [{ name: log, containerPort: 8444, protocol: TCP }, { name: log-metrics, containerPort: 9465, protocol: TCP }]
          env: [
{{ template "kim-hub.serviceEnvironment" . }}
            { name: PORT, value: "8444" },
            { name: METRICS_PORT, value: "9465" },
            { name: NODE_OPTIONS, value: "--max-old-space-size-percentage=75" },
            { name: REQUEST_LOG_DIRECTORY, value: /var/lib/kim-hub/request-log },
            { name: LOG_SIGNING_KEY_FILE, value: /etc/kim-hub/keys/gateway-log.private.json },
            { name: WITNESS_SIGNING_KEY_FILE, value: /etc/kim-hub/keys/gateway-witness.private.json },
            { name: LOG_NETWORK_FILE, value: /etc/kim-hub/public/log-network.json },
            { name: LOG_INTERVAL_SECONDS, value: "{{ .Values.logs.intervalSeconds }}" },
{{- with index .Values.gateway "traces" }}
            { name: TRACES_URL, value: {{ printf "%q" .url }} },
{{- end }}
{{- range $variable, $file := .Values.gateway.log.keyFiles }}
            { name: {{ $variable }}, value: {{ printf "/etc/kim-hub/keys/%s" $file | printf "%q" }} },
{{- end }}
{{- range $variable, $value := .Values.gateway.log.settings }}
            { name: {{ $variable }}, value: {{ printf "%q" $value }} },
{{- end }}
            ]
          resources: {{ template "kim-hub.json" .Values.gateway.log.resources }}
          startupProbe: { httpGet: { path: /live, port: log-metrics, scheme: HTTP }, periodSeconds: 2, failureThreshold: 60 }
          livenessProbe: { httpGet: { path: /live, port: log-metrics, scheme: HTTP }, periodSeconds: 10, timeoutSeconds: 5, failureThreshold: 6 }
          readinessProbe: { httpGet: { path: /ready, port: log-metrics, scheme: HTTP }, periodSeconds: 5, timeoutSeconds: 3, failureThreshold: 2 }
          securityContext: {{ template "kim-hub.containerSecurity" . }}
          volumeMounts:
            - { name: tmp, mountPath: /tmp }
            - { name: log-keys, mountPath: /etc/kim-hub/keys, readOnly: true }
{{- if .Values.tls.enabled }}
            - { name: log-tls, mountPath: /etc/kim-hub/tls, readOnly: true }
{{- end }}
            - { name: public, mountPath: /etc/kim-hub/public, readOnly: true }
            - { name: request-log, mountPath: /var/lib/kim-hub }
{{- end -}}
